/**
 * The documentation page of contracts, as HTML that stands alone or as Markdown.
 *
 * Owns: what the page says and in which order: states from `Start` on, each with who speaks, and each message with its fields. Does not read
 * programs: what doc comments say comes with the contract. Invariant: every state, message and field of the table is on the page.
 */
import type { ContractTable, MessageTable } from '../../../abi/index.ts';
import { shapeText } from '../text.ts';
import { escaped, machineSvg } from './svg.ts';

/** A contract with what its doc comments say of its parts. */
export interface DocumentedContract {
  readonly table: ContractTable;
  /** Empty where nothing is said; without a part, of the contract. */
  say(part?: { readonly state: string; readonly message?: string; readonly field?: string }): string;
}

interface Writer {
  page(title: string, body: string): string;
  heading(level: number, text: string): string;
  paragraph(text: string): string;
  picture(table: ContractTable): string;
  table(head: readonly string[], rows: readonly (readonly string[])[]): string;
  code(text: string): string;
  text(text: string): string;
}

export const contractHtml = (contracts: readonly DocumentedContract[]): string => pageOf(contracts, html);

/** `pictureOf`: where the picture of a contract is, or undefined for none. */
export const contractMarkdown = (
  contracts: readonly DocumentedContract[],
  pictureOf: (name: string) => string | undefined,
): string =>
  pageOf(contracts, {
    ...markdown,
    picture: ({ name }) => {
      const file = pictureOf(name);
      return file === undefined ? '' : `![The states of ${name}](${file})\n\n`;
    },
  });

function pageOf(contracts: readonly DocumentedContract[], writer: Writer): string {
  const title = contracts.map(({ table }) => table.name).join(', ');
  return writer.page(title, contracts.map((contract) => sectionOf(contract, writer)).join(''));
}

function sectionOf(contract: DocumentedContract, writer: Writer): string {
  const { table } = contract;
  const description = contract.say();
  const facts = `${table.states.length} states, ${table.messages.length} messages; at most ${table.queueBound} under way in one direction. Digest ${writer.code(table.digest.slice(0, 16))}.`;
  return [
    writer.heading(1, writer.text(table.name)),
    description === '' ? '' : writer.paragraph(writer.text(description)),
    writer.paragraph(facts),
    writer.picture(table),
    ...table.states.map((_, index) => stateOf(contract, index, writer)),
  ].join('');
}

function stateOf(contract: DocumentedContract, index: number, writer: Writer): string {
  const { table } = contract;
  const state = table.states[index];
  if (state === undefined) return '';
  const description = contract.say({ state: state.name });
  const said = table.messages.flatMap((message, number) => {
    const next = table.states[state.next[number] ?? -1];
    return next === undefined ? [] : [messageRow(contract, state.name, message, next.name, writer)];
  });
  const who = state.speaker === 'nobody' ? 'The end: nobody speaks any more.' : `The ${state.speaker} speaks.`;
  return [
    writer.heading(2, writer.text(state.name)),
    writer.paragraph(writer.text(description === '' ? who : `${who} ${description}`)),
    said.length === 0 ? '' : writer.table(['message', 'fields', 'then', ''], said),
  ].join('');
}

function messageRow(
  contract: DocumentedContract,
  state: string,
  { name, fields }: MessageTable,
  next: string,
  writer: Writer,
): readonly string[] {
  const types = fields.map(({ name: field, optional, shape }) => `${field}${optional ? '?' : ''}: ${shapeText(shape)}`);
  const notes = [
    contract.say({ state, message: name }),
    ...fields.map(({ name: field }) => {
      const text = contract.say({ state, message: name, field });
      return text === '' ? '' : `${field}: ${text}`;
    }),
  ];
  return [
    writer.code(name),
    types.map(writer.code).join(' '),
    writer.code(next),
    writer.text(notes.filter((text) => text !== '').join(' ')),
  ];
}

const htmlStyle = `body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.6rem; border-bottom: 1px solid #8884 }
td code { display: inline-block; overflow-wrap: anywhere }
svg { max-width: 100%; height: auto }`;

const html: Writer = {
  page: (title, body) =>
    `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>${escaped(title)}</title>\n<style>\n${htmlStyle}\n</style>\n</head>\n<body>\n${body}</body>\n</html>\n`,
  heading: (level, text) => `<h${level}>${text}</h${level}>\n`,
  paragraph: (text) => `<p>${text}</p>\n`,
  picture: (table) => machineSvg(table),
  table: (head, rows) => {
    const row = (tag: string, cells: readonly string[]): string =>
      `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>\n`;
    return `<table>\n${row('th', head)}${rows.map((cells) => row('td', cells)).join('')}</table>\n`;
  },
  code: (text) => `<code>${escaped(text)}</code>`,
  text: escaped,
};

const markdown: Omit<Writer, 'picture'> = {
  page: (_title, body) => `${body.trimEnd()}\n`,
  heading: (level, text) => `${'#'.repeat(level)} ${text}\n\n`,
  paragraph: (text) => `${text}\n\n`,
  table: (head, rows) => {
    const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
    return `${row(head)}|${'---|'.repeat(head.length)}\n${rows.map(row).join('')}\n`;
  },
  code: (text) => `\`${text.replaceAll('|', '\\|')}\``,
  text: (text) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;'),
};
