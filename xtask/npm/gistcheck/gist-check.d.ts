/** Words of the article: positions count Unicode scalar values of its text, half-open. */
export interface Evidence {
  exact: string;
  start: number;
  end: number;
}

export interface Article {
  title: string;
  text: string;
  url?: string;
  fingerprint: string;
  words: number;
}

interface ItemBase {
  id: string;
  stem: string;
  hint?: string;
  explanation?: string;
  difficulty?: "easy" | "medium" | "hard";
  confidence?: number;
  evidence?: Evidence[];
}

export interface Choice {
  id: string;
  text: string;
  correct: boolean;
  feedback?: string;
}

export type Item = ItemBase &
  (
    | { kind: "choice" | "multiple_response"; choices: Choice[] }
    | { kind: "true_false"; answer: boolean }
    | { kind: "cloze" | "short_answer"; accept: string[] }
    | { kind: "ordering"; sequence: string[] }
    | { kind: "matching"; pairs: { left: string; right: string }[]; extra?: string[] }
  );

/** A quiz document, format `gistcheck.quiz/1`. Fields of other versions are kept. */
export interface Quiz {
  format: "gistcheck.quiz/1";
  id: string;
  generator: string;
  language: string;
  title?: string;
  article?: Article;
  summary?: { text: string; evidence: Evidence[]; rank?: number }[];
  facts?: { id: string; statement: string; kind: string; time?: string; salience: number; evidence: Evidence[] }[];
  items: Item[];
  notes?: string[];
  [field: string]: unknown;
}

/** What was answered: the ids of choices, a judgement, a text, an order, right sides by pair, or nothing. */
export type Response =
  | { chosen: string[] }
  | { judged: boolean }
  | { typed: string }
  | { ordered: string[] }
  | { matched: (string | null)[] }
  | "skipped";

export interface Outcome {
  /** Id of the item. */
  item: string;
  response: Response;
  right: boolean;
  hinted: boolean;
}

export interface Result {
  /** So many were right … */
  score: number;
  /** … of so many. */
  max: number;
  /** Only those were asked that had not been right. */
  retry: boolean;
  items: Outcome[];
}

/** What `<gist-check>` raises; every event bubbles and is composed. */
export interface GistCheckEvents {
  "gist-check-ready": CustomEvent<{ quiz: Quiz | null }>;
  "gist-check-answer": CustomEvent<Outcome>;
  "gist-check-complete": CustomEvent<Result>;
  "gist-check-error": CustomEvent<{ message: string }>;
}

/** The custom element `<gist-check>`. */
export class GistCheck extends HTMLElement {
  static readonly version: string;
  /** The quiz that is shown, or null; setting it shows another. */
  get quiz(): Quiz | null;
  set quiz(quiz: Quiz | null);
  /** The last run that was finished, or null. */
  readonly result: Result | null;
  /** Begins the quiz; makes it first where there is none yet. */
  start(): void;
  /** Takes back what was begun. */
  reset(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "gist-check": GistCheck;
  }
  interface HTMLElementEventMap extends GistCheckEvents {}
  interface DocumentEventMap extends GistCheckEvents {}
}
