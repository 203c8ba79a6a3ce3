// A learning platform of SCORM 1.2: scorm-again, which checks every value that is set, keeping what was committed between
// two visits of a student, as platforms do.
const query = new URLSearchParams(location.search);
const complaints = [];
const api = new globalThis.Scorm12API({ autocommit: false, logLevel: 4 });
const kept = JSON.parse(localStorage.getItem("kept") ?? "{}");

for (const [name, value] of Object.entries(kept)) {
  if (value === "") continue;
  const [, group, field] = name.split(".");
  if (group === "suspend_data") api.cmi.suspend_data = value;
  else api.cmi.core[field] = value;
}
if (Object.keys(kept).length > 0) api.cmi.core.entry = "resume";

/** What the lesson set and the platform accepted; some of it the standard lets nobody read back. */
const written = {};

function keep() {
  const names = ["cmi.suspend_data", "cmi.core.lesson_status", "cmi.core.lesson_location"];
  localStorage.setItem("kept", JSON.stringify(Object.fromEntries(names.map((name) => [name, written[name] ?? kept[name] ?? ""]))));
  localStorage.setItem("told", JSON.stringify({ written, complaints }));
}

// The platform's side of the standard: each call is passed on, and whatever it refuses is written down.
globalThis.API = Object.fromEntries(
  ["LMSInitialize", "LMSGetValue", "LMSSetValue", "LMSCommit", "LMSFinish", "LMSGetLastError", "LMSGetErrorString", "LMSGetDiagnostic"].map(
    (name) => [name, (...values) => {
      const isRefused = name === "LMSSetValue" && values[0] === query.get("refuse");
      const answer = isRefused ? "false" : api[name](...values);
      if (String(answer) === "false") complaints.push([name, ...values].join(" "));
      else if (name === "LMSSetValue") written[values[0]] = values[1];
      if (["LMSSetValue", "LMSCommit", "LMSFinish"].includes(name)) keep();
      return answer;
    }],
  ),
);

const frame = document.createElement("iframe");
frame.src = query.get("package");
frame.title = "Lesson";
frame.width = "800";
frame.height = "600";
document.body.append(frame);
