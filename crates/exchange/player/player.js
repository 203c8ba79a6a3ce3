// Plays a quiz in a learning platform (SCORM 1.2) or, where there is none, for itself. Texts of the quiz are set as text,
// never as HTML. The answers are kept in at most 4,096 characters: typed ones have a length that leaves room for all.
(() => {
  "use strict";

  const quiz = JSON.parse(document.getElementById("gistcheck-quiz").textContent);
  const root = document.getElementById("gistcheck-player");
  const begun = Date.now();
  const VERSION = "1";
  const UNANSWERED = "";

  // The platform -------------------------------------------------------------------------------------------------

  /** The API object of SCORM 1.2: in a frame around this page, or in the window that opened it. */
  function findApi(from) {
    let frame = from;
    for (let depth = 0; depth < 8; depth += 1) {
      try {
        if (frame.API) return frame.API;
      } catch {
        return undefined; // A frame of somebody else's.
      }
      if (frame.parent === frame) break;
      frame = frame.parent;
    }
    return undefined;
  }

  const api = findApi(window) ?? (window.opener ? findApi(window.opener) : undefined);
  let connected = api !== undefined && String(api.LMSInitialize("")) === "true";
  const isReview = connected && ["review", "browse"].includes(api.LMSGetValue("cmi.core.lesson_mode"));
  let lost = false;

  function tell(name, value) {
    if (connected && !isReview && String(api.LMSSetValue(name, value)) !== "true") lost = true;
  }

  function commit() {
    if (connected && !isReview && String(api.LMSCommit("")) !== "true") lost = true;
  }

  /** HHHH:MM:SS, as CMITimespan has it. */
  function timespan(milliseconds) {
    const seconds = Math.floor(milliseconds / 1000);
    const two = (number) => String(number).padStart(2, "0");
    return `${String(Math.floor(seconds / 3600)).padStart(4, "0")}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  }

  // The state ----------------------------------------------------------------------------------------------------

  /** One short text an item; empty where it is not answered yet. */
  let answers = quiz.items.map(() => UNANSWERED);
  let at = 0;
  /** What a result says beside the answers; kept where a result is handed in, outside a platform. */
  let sitting = { started: begun, ended: begun, milliseconds: [], hinted: [] };
  let shownSince = begun;

  const store = () => [VERSION, quiz.id, at, answers.join(";")].join("|");

  function restore(text) {
    const [version, id, place, kept, ...more] = text.split("|");
    const list = (kept ?? "").split(";");
    if (version !== VERSION || id !== quiz.id || more.length > 0 || list.length !== quiz.items.length) return;
    answers = list;
    at = Math.min(Math.max(Number.parseInt(place, 10) || 0, 0), quiz.items.length);
  }

  const isRight = (index) => answers[index] !== UNANSWERED && KINDS[quiz.items[index].kind].right(quiz.items[index], answers[index]);
  const rightOnes = () => quiz.items.filter((_, index) => isRight(index)).length;

  /** Outside a platform: for this window alone, so that a reload loses nothing and the next student finds nothing. */
  const WINDOW_KEY = `gistcheck:one-file:${quiz.fingerprint}`;

  function keepInWindow() {
    try {
      sessionStorage.setItem(WINDOW_KEY, JSON.stringify({ state: store(), sitting }));
    } catch {
      // Storage may be forbidden to files; then a reload begins anew.
    }
  }

  function restoreFromWindow() {
    try {
      const kept = JSON.parse(sessionStorage.getItem(WINDOW_KEY));
      if (kept === null) return;
      restore(kept.state);
      if (at > 0) sitting = { ...sitting, ...kept.sitting };
    } catch {
      // Forbidden or damaged: the quiz begins anew.
    }
  }

  function save(isDone) {
    if (api === undefined) keepInWindow();
    const percent = quiz.items.length === 0 ? 0 : Math.round((100 * rightOnes()) / quiz.items.length);
    tell("cmi.suspend_data", store());
    tell("cmi.core.lesson_location", String(at));
    tell("cmi.core.score.min", "0");
    tell("cmi.core.score.max", "100");
    tell("cmi.core.score.raw", String(percent));
    let status = "incomplete";
    if (isDone) {
      if (typeof quiz.pass !== "number") status = "completed";
      else status = percent >= Math.round(100 * quiz.pass) ? "passed" : "failed";
    }
    tell("cmi.core.lesson_status", status);
    commit();
  }

  function leave() {
    if (!connected) return;
    tell("cmi.core.session_time", timespan(Date.now() - begun));
    tell("cmi.core.exit", at < quiz.items.length ? "suspend" : "");
    commit();
    api.LMSFinish("");
    connected = false;
  }

  // The kinds ----------------------------------------------------------------------------------------------------

  function element(name, properties = {}, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  const radio = (value, text, type) => element("label", {}, element("input", { type, name: "answer", value }), ` ${text}`);
  const checked = (form) => [...form.querySelectorAll("input:checked")].map((input) => input.value);

  function selects(texts, options) {
    return texts.map((text) => element("label", { className: "row" }, element("span", { textContent: text }),
      element("select", {}, new Option("–", ""), ...options.map(([value, shown]) => new Option(shown, value)))));
  }

  const chosen = (form) => [...form.querySelectorAll("select")].map((select) => select.value);

  const TYPED = {
    inputs: (item) => {
      const input = element("input", { type: "text", autocomplete: "off", spellcheck: false, ariaLabel: "Your answer" });
      const note = element("p", { className: "note", role: "status" });
      input.addEventListener("input", () => {
        let fits = "";
        let used = 0;
        for (const scalar of input.value.toWellFormed?.() ?? input.value) {
          used += encodeURIComponent(scalar).length;
          if (used > item.room) break;
          fits += scalar;
        }
        const isCut = used > item.room;
        if (isCut) input.value = fits;
        note.textContent = isCut ? "Answers may not be longer than this." : "";
      });
      return [input, note];
    },
    read: (form) => encodeURIComponent((form.querySelector("input").value.toWellFormed?.() ?? form.querySelector("input").value).trim()),
    right: (item, kept) => globalThis.gistcheckTyped.grade(item.accept, item.numeric, decodeURIComponent(kept)),
    key: (item) => item.accept[0],
    shown: (_, kept) => decodeURIComponent(kept),
    response: (_, kept) => ({ typed: decodeURIComponent(kept) }),
  };

  /** For each kind: its inputs, the kept form of an answer (empty if there is none), whether that is right, the key. */
  const KINDS = {
    choice: {
      inputs: (item) => item.choices.map((choice, index) => radio(String(index), choice.text, "radio")),
      read: (form) => checked(form)[0] ?? UNANSWERED,
      right: (item, kept) => item.choices[Number(kept)]?.correct === true,
      key: (item) => item.choices.find((choice) => choice.correct).text,
      shown: (item, kept) => item.choices[Number(kept)]?.text ?? "",
      feedback: (item, kept) => item.choices[Number(kept)]?.feedback,
      response: (item, kept) => ({ chosen: [item.choices[Number(kept)].id] }),
    },
    multiple_response: {
      inputs: (item) => item.choices.map((choice, index) => radio(String(index), choice.text, "checkbox")),
      read: (form, item) => {
        const values = checked(form);
        return values.length === 0 ? UNANSWERED : item.choices.map((_, index) => (values.includes(String(index)) ? "1" : "0")).join("");
      },
      right: (item, kept) => item.choices.every((choice, index) => (kept[index] === "1") === choice.correct),
      key: (item) => item.choices.filter((choice) => choice.correct).map((choice) => choice.text).join("; "),
      shown: (item, kept) => item.choices.filter((_, index) => kept[index] === "1").map((choice) => choice.text).join("; "),
      response: (item, kept) => ({ chosen: item.choices.filter((_, index) => kept[index] === "1").map((choice) => choice.id) }),
    },
    true_false: {
      inputs: () => [radio("t", "True", "radio"), radio("f", "False", "radio")],
      read: (form) => checked(form)[0] ?? UNANSWERED,
      right: (item, kept) => (kept === "t") === item.answer,
      key: (item) => (item.answer ? "True" : "False"),
      shown: (_, kept) => (kept === "t" ? "True" : "False"),
      response: (_, kept) => ({ judged: kept === "t" }),
    },
    cloze: TYPED,
    short_answer: TYPED,
    ordering: {
      inputs: (item) => selects(item.steps, item.steps.map((_, index) => [String(index + 1), String(index + 1)])),
      read: (form) => (chosen(form).includes("") ? UNANSWERED : chosen(form).join("")),
      right: (item, kept) => kept === item.places.join(""),
      key: (item) => item.places.map((_, index) => item.steps[item.places.indexOf(index + 1)]).join(" → "),
      shown: (item, kept) => item.steps.map((step, index) => `${kept[index]}. ${step}`).join("; "),
      response: (item, kept) => ({ ordered: item.steps
        .map((step, index) => [Number(kept[index]), step]).sort((a, b) => a[0] - b[0]).map(([, step]) => step) }),
    },
    matching: {
      inputs: (item) => selects(item.lefts, item.rights.map((right, index) => [index.toString(36).padStart(2, "0"), right])),
      read: (form) => (chosen(form).includes("") ? UNANSWERED : chosen(form).join("")),
      right: (item, kept) => item.fits.every((fit, index) => Number.parseInt(kept.slice(2 * index, 2 * index + 2), 36) === fit),
      key: (item) => item.lefts.map((left, index) => `${left} – ${item.rights[item.fits[index]]}`).join("; "),
      shown: (item, kept) => item.lefts
        .map((left, index) => `${left} – ${item.rights[Number.parseInt(kept.slice(2 * index, 2 * index + 2), 36)]}`).join("; "),
      response: (item, kept) => ({ matched: item.lefts
        .map((_, index) => item.rights[Number.parseInt(kept.slice(2 * index, 2 * index + 2), 36)]) }),
    },
  };

  // The page -----------------------------------------------------------------------------------------------------

  function feedback(index) {
    const item = quiz.items[index];
    const kind = KINDS[item.kind];
    const right = isRight(index);
    const box = element("div", { className: `feedback ${right ? "right" : "wrong"}` },
      element("strong", { textContent: right ? "✓ Right." : "✗ Not right." }));
    if (!right) box.append(` The answer is: ${kind.key(item)}`);
    const said = kind.feedback?.(item, answers[index]);
    for (const text of [said, item.explanation]) if (text) box.append(element("p", { textContent: text }));
    for (const quote of item.quotes ?? []) box.append(element("blockquote", { textContent: quote }));
    return box;
  }

  function lostNote() {
    return lost ? [element("p", { className: "note", role: "alert", textContent:
      "The learning platform did not take the last answer. Keep this window open and tell your teacher." })] : [];
  }

  function showQuestion() {
    const item = quiz.items[at];
    const kind = KINDS[item.kind];
    const result = element("div", { ariaLive: "polite" });
    const check = element("button", { type: "submit", textContent: "Check" });
    const actions = element("p", { className: "actions" }, check);
    const fieldset = element("fieldset", {}, element("legend", { textContent: item.stem }), ...kind.inputs(item));
    const form = element("form", { noValidate: true }, fieldset, actions, result);
    if (item.hint) {
      const hint = element("button", { type: "button", textContent: "Hint" });
      hint.addEventListener("click", () => {
        hint.replaceWith(element("span", { textContent: item.hint }));
        sitting.hinted[at] = true;
      });
      actions.append(hint);
    }
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const index = at;
      const answer = kind.read(form, item);
      if (answer === UNANSWERED) {
        result.replaceChildren(element("p", { className: "note", textContent: "Answer the question first." }));
        return;
      }
      answers[index] = answer;
      sitting.milliseconds[index] = Date.now() - shownSince;
      sitting.ended = Date.now();
      at = index + 1;
      save(at === quiz.items.length);
      fieldset.disabled = true;
      const next = element("button", { type: "button", textContent: at < quiz.items.length ? "Next question" : "See your score" });
      next.addEventListener("click", show);
      actions.replaceChildren(next);
      result.replaceChildren(feedback(index), ...lostNote());
      next.focus();
    });
    root.replaceChildren(
      element("h1", { textContent: quiz.title }),
      element("p", { className: "progress", textContent: `Question ${at + 1} of ${quiz.items.length}` }),
      form,
    );
    fieldset.querySelector("input, select")?.focus();
    shownSince = Date.now();
  }

  function showScore() {
    const heading = element("h1", { tabIndex: -1, textContent: `${rightOnes()} of ${quiz.items.length} right` });
    const list = element("ol", {}, ...quiz.items.map((item, index) => element("li", {},
      element("p", { textContent: item.stem }),
      element("p", { textContent: `Your answer: ${KINDS[item.kind].shown(item, answers[index])}` }),
      feedback(index))));
    root.replaceChildren(heading, ...lostNote(), list);
    if (api === undefined) {
      const again = element("button", { type: "button", textContent: "Start again" });
      again.addEventListener("click", () => {
        answers = quiz.items.map(() => UNANSWERED);
        at = 0;
        sitting = { started: Date.now(), ended: Date.now(), milliseconds: [], hinted: [] };
        keepInWindow();
        show();
      });
      const print = element("button", { type: "button", textContent: "Print the sheet" });
      print.addEventListener("click", () => window.print());
      const responses = quiz.items.map((item, index) => KINDS[item.kind].response(item, answers[index]));
      heading.after(globalThis.gistcheckHandIn(quiz, sitting, responses));
      root.append(element("p", { className: "actions" }, again, print));
    }
    heading.focus();
  }

  function show() {
    if (at < quiz.items.length) showQuestion();
    else showScore();
  }

  if (connected) {
    restore(String(api.LMSGetValue("cmi.suspend_data") ?? ""));
    if (at < quiz.items.length) tell("cmi.core.lesson_status", "incomplete");
    commit();
  }
  if (api === undefined) restoreFromWindow();
  window.addEventListener("pagehide", leave);
  show();
})();
