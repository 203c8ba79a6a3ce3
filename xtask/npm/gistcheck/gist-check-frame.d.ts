/** Gives a frame that shows embed.html the height of its content, and raises its events on it; returns the way to end that. */
export function follow(frame: HTMLIFrameElement): () => void;
