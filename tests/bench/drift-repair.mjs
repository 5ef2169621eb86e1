// A recorded map of a page that changed, repaired as the officer does it in the panel: "Perbaiki peta", an answer to each
// question, "Simpan peta". What was asked and what came of it is held against what was really changed on the page.

/** @typedef {import('./drift-pages.mjs').Model} Model */
/** @typedef {import('./drift-pages.mjs').Field} Field */
/** @typedef {ReturnType<typeof placesOf>[number]} Place */

/** @param {Model} model */
const placesOf = ({ table, sections }) =>
  sections.flatMap(({ title, fields }) =>
    fields.map((field) => ({
      key: field.key ?? '',
      /** What a person reads of the field alone, and with all that stands around it. */
      label: table ? `${title} · ${field.label}` : field.label,
      whole: JSON.stringify([title, field.label, table ? '' : field.unit]),
    })),
  );

/**
 * What was changed between two states of a form, by the forms themselves: labels as they were, and how many in all.
 * @param {Model} before @param {Model} after
 */
function changedLabels(before, after) {
  const [was, is] = [placesOf(before), placesOf(after)];
  const gone = was.filter(({ whole }) => !is.some((one) => one.whole === whole));
  const added = is.filter(({ whole }) => !was.some((one) => one.whole === whole));
  const stayed = was.filter((one) => !gone.includes(one));
  const order = is.filter((one) => !added.includes(one));
  const moved = stayed.filter(({ whole }, at) => order[at]?.whole !== whole);
  return {
    labels: new Set([...gone, ...moved].map(({ label }) => label)),
    count: Math.max(gone.length, added.length) + moved.length,
  };
}

/**
 * Repairs the map through the panel, every question answered with yes where there is a field to say yes to.
 * @param {any} panel the panel's actions and a session on its fakes
 * @param {{ map: any, snapshot: any, before: Model, after: Model }} repair
 * @returns {Promise<{ beyond: number, faults: string[] }>} questions beyond one for each changed label; what is wrong with
 *   the map that was saved, empty where nothing is
 */
export async function repairInPanel(panel, { map, snapshot, before, after }) {
  const { session, link, wording } = panel;
  await session.commit({ maps: () => [map] });
  link.snapshot = snapshot;
  await panel.refreshPage(session);
  const { recognition } = session.state().reading;
  if (recognition.kind !== 'unknown' || !recognition.drift) return { beyond: 0, faults: ['not noticed'] };

  panel.startRecording(session, recognition.drift);
  /** @type {string[]} */
  const asked = [];
  for (let [next] = session.state().recording.questions; next; [next] = session.state().recording.questions) {
    asked.push(next.variable);
    panel.answerRepair(session, next.variable, next.at !== null);
  }
  // Fields the panel still wants to be pointed at are questions too.
  const open = panel.recordingView(session.state()).open.length;
  await panel.saveRecording(session);
  if (session.state().recording !== null) {
    await panel.leaveRecording(session);
    return { beyond: 0, faults: ['not saved'] };
  }

  const changed = changedLabels(before, after);
  const places = placesOf(before);
  const labels = asked.map((variable) => places.find(({ key }) => key === variable)?.label ?? '');
  const once = new Set(labels.filter((label) => changed.labels.has(label)));
  const beyond = asked.length - once.size + Math.max(0, once.size + open - changed.count);

  const [repaired] = session.state().derived.maps;
  const mapped = new Set(map.fields.map((/** @type {any} */ { variable }) => variable));
  const now = new Map(
    repaired.fields.map((/** @type {any} */ { variable, at }) => {
      const { label, columnHeader } = repaired.seen[at];
      return [wording(label || columnHeader), variable];
    }),
  );
  const faults = places.flatMap(({ key, label }) => {
    const wanted = mapped.has(key) ? key : 'nothing';
    const found = now.get(wording(label)) ?? 'nothing';
    return changed.labels.has(label) || found === wanted ? [] : [`${label}: ${wanted} before, ${found} now`];
  });
  const { kind } = session.state().reading.recognition;
  if (kind !== (before.table ? 'table-form' : 'village-form')) faults.push(`${kind} after the repair`);
  return { beyond, faults };
}
