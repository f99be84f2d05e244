/**
 * The playground's page: an editor with the checker live beside it, and the process running in this tab.
 *
 * Owns: what is drawn, and which answer belongs to which text. Does not own checking or running: two workers do, so that neither a long check
 * nor a process that computes for ever can hold the page up. Invariant: an answer about an older text is not shown.
 */

import examples from 'skerry:examples';
import { javascript } from '@codemirror/lang-javascript';
import { type Action, type Diagnostic as Mark, setDiagnostics } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import { basicSetup, EditorView } from 'codemirror';
import type { Diagnostic, Fix, Position } from '../../compiler/portable.ts';
import { mainPath } from './memory-host.ts';
import type { BuiltImage, CheckerAnswer, CheckerRequest, SystemAnswer, SystemRequest } from './messages.ts';
import { fromFragment, toFragment } from './share.ts';

/** Long enough that a word is typed, short enough to seem at once. */
const pauseMs = 150;
/** How long a system that was asked to stop may take before its worker is ended under it. */
const patienceMs = 1000;

function element<T extends HTMLElement>(id: string, kind: abstract new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${id}`);
  return found;
}
const [run, stop, share] = [
  element('run', HTMLButtonElement),
  element('stop', HTMLButtonElement),
  element('share', HTMLButtonElement),
];
const chooser = element('examples', HTMLSelectElement);
const status = element('status', HTMLOutputElement);
const findings = element('findings', HTMLUListElement);
const output = element('output', HTMLPreElement);
const argsRow = element('args-row', HTMLLabelElement);
const argsField = element('args', HTMLInputElement);
const typing = element('typing', HTMLFormElement);
const line = element('line', HTMLInputElement);

const checker = new Worker(new URL('checker.worker.js', import.meta.url), { type: 'module' });
let edit = 0;
let pause: ReturnType<typeof setTimeout> | undefined;
const ask = (request: CheckerRequest): void => checker.postMessage(request);

const view = new EditorView({
  parent: element('editor', HTMLElement),
  extensions: [
    basicSetup,
    javascript({ typescript: true }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) edited();
    }),
  ],
});
const text = (): string => view.state.doc.toString();

function edited(): void {
  edit += 1;
  clearTimeout(pause);
  pause = setTimeout(() => ask({ kind: 'check', edit, text: text() }), pauseMs);
}

function show(program: string): void {
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: program } });
}

/** Offsets of a position that counts from 1; what lies beyond the text is its end. */
function offsetOf(doc: Text, { line: at, column }: Position): number {
  if (at > doc.lines) return doc.length;
  const { from, to } = doc.line(at);
  return Math.min(from + column - 1, to);
}

const actionOf = ({ title, edits }: Fix): Action => ({
  name: title,
  apply: ({ state, dispatch }) =>
    dispatch({
      changes: edits.map(({ start, end, text: insert }) => ({
        from: offsetOf(state.doc, start),
        to: offsetOf(state.doc, end),
        insert,
      })),
    }),
});

function markOf({ start, end, severity, code, message, help, fixes }: Diagnostic): Mark {
  const { doc } = view.state;
  const [from, to] = [offsetOf(doc, start), offsetOf(doc, end)];
  return {
    from,
    to: Math.max(from, to),
    severity,
    source: code,
    message: `${message}\n${help}`,
    actions: fixes.map(actionOf),
  };
}

function tell(diagnostics: readonly Diagnostic[]): void {
  const own = diagnostics.filter(({ file }) => file === mainPath);
  view.dispatch(setDiagnostics(view.state, own.map(markOf)));
  findings.replaceChildren(...diagnostics.map(findingItem));
  status.textContent = diagnostics.length === 0 ? 'accepted' : `${diagnostics.length} found`;
  run.disabled = diagnostics.length > 0;
}

function findingItem({ code, message, why, help, start, fixes }: Diagnostic): HTMLLIElement {
  const item = document.createElement('li');
  const name = document.createElement('code');
  name.textContent = code;
  const paragraphs = [`why: ${why}`, `help: ${help}`].map((words) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = words;
    return paragraph;
  });
  item.append(name, ` line ${start.line}: ${message}`, ...paragraphs, ...fixes.map(fixButton));
  item.addEventListener('click', () => {
    view.dispatch({ selection: { anchor: offsetOf(view.state.doc, start) }, scrollIntoView: true });
    view.focus();
  });
  return item;
}

function fixButton(fix: Fix): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = fix.title;
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    actionOf(fix).apply(view, 0, 0);
  });
  return button;
}

checker.addEventListener('message', ({ data }: MessageEvent<CheckerAnswer>) => {
  switch (data.kind) {
    case 'ready':
      status.textContent = 'checking';
      break;
    case 'checked':
      if (data.edit === edit) tell(data.diagnostics);
      break;
    case 'built':
      if (data.edit === edit) boot(data.built);
      break;
    case 'broken':
      status.textContent = `a defect of Skerry itself: ${data.message}`;
      break;
  }
});

let system: Worker | undefined;

function boot(built: BuiltImage): void {
  argsRow.hidden = !built.takesArgs;
  const args = built.takesArgs ? readArgs(argsField.value) : undefined;
  if (built.takesArgs && args === undefined) {
    note('args must be a JSON object, such as {"greeting":"Hello"}');
    return;
  }
  end();
  output.replaceChildren();
  const worker = new Worker(new URL('system.worker.js', import.meta.url), { type: 'module' });
  const decoder = new TextDecoder();
  worker.addEventListener('message', ({ data }: MessageEvent<SystemAnswer>) => heard(worker, decoder, data));
  system = worker;
  stop.disabled = false;
  tellSystem(worker, { kind: 'boot', built, args });
}

function readArgs(written: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(written);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const tellSystem = (worker: Worker, request: SystemRequest): void => worker.postMessage(request);

function heard(worker: Worker, decoder: TextDecoder, answer: SystemAnswer): void {
  switch (answer.kind) {
    case 'running':
      status.textContent = 'running';
      break;
    case 'output':
      output.append(decoder.decode(answer.bytes, { stream: true }));
      output.scrollTop = output.scrollHeight;
      break;
    case 'note':
      note(answer.text);
      break;
    case 'ended':
      status.textContent = `ended with code ${answer.code}; ${answer.left === 0 ? 'nothing is left of it' : `${answer.left} things are left of it`}`;
      if (system === worker) end();
      break;
  }
}

function note(words: string): void {
  const span = document.createElement('span');
  span.className = 'note';
  span.textContent = `${words}\n`;
  output.append(span);
}

/** Ends whatever runs, now. */
function end(): void {
  system?.terminate();
  system = undefined;
  stop.disabled = true;
}

run.addEventListener('click', () => {
  status.textContent = 'building';
  ask({ kind: 'build', edit, text: text() });
});
stop.addEventListener('click', () => {
  const worker = system;
  if (worker === undefined) return;
  tellSystem(worker, { kind: 'stop' });
  setTimeout(() => {
    if (system !== worker) return;
    end();
    status.textContent = 'stopped';
  }, patienceMs);
});
share.addEventListener('click', async () => {
  location.hash = await toFragment(text());
  await navigator.clipboard?.writeText(location.href).catch(() => undefined);
  status.textContent = 'the link is in the address bar';
});
typing.addEventListener('submit', (event) => {
  event.preventDefault();
  if (system === undefined) return;
  output.append(`${line.value}\n`);
  tellSystem(system, { kind: 'input', text: `${line.value}\n` });
  line.value = '';
});

for (const title of Object.keys(examples)) chooser.append(new Option(title));
chooser.addEventListener('change', () => show(examples[chooser.value] ?? ''));
const [first = ''] = Object.values(examples);
show((await fromFragment(location.hash)) ?? first);
