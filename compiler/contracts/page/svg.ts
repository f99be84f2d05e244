/**
 * A contract's machine as an SVG picture: who speaks in a state is its colour and stands in it.
 *
 * Owns: the drawing. Invariants: all text is escaped; the picture stands alone, reads in light and dark, and needs no colour to be read.
 */
import type { ContractTable } from '../../../abi/index.ts';
import { type Label, type Layout, type Line, layOut, letter, type StateBox } from './layout.ts';

const style = `
  text { font: 12px ui-monospace, Menlo, Consolas, monospace; fill: #1b1f24; text-anchor: middle }
  .who { font-size: 10px; fill: #57606a }
  .said { fill: #1b1f24 }
  rect { fill: #f6f8fa; stroke: #57606a; rx: 6 }
  .client rect { fill: #ddf0ff; stroke: #0969da }
  .server rect { fill: #fff1dd; stroke: #9a6700 }
  .nobody rect { stroke-dasharray: 4 3 }
  path { fill: none; stroke: #57606a }
  marker path { fill: #57606a; stroke: none }
  @media (prefers-color-scheme: dark) {
    text, .said { fill: #e6edf3 }
    .who { fill: #9198a1 }
    rect { fill: #161b22; stroke: #9198a1 }
    .client rect { fill: #0c2d4d; stroke: #58a6ff }
    .server rect { fill: #3b2a06; stroke: #d29922 }
    path { stroke: #9198a1 }
    marker path { fill: #9198a1 }
  }`;

export function machineSvg(table: ContractTable): string {
  const layout = layOut(table);
  return `${[
    ...opening(table.name, layout),
    ...layout.lines.map((line) => lineSvg(table.name, line)),
    ...layout.labels.map(labelSvg),
    ...layout.states.map(stateSvg),
    '</svg>',
  ].join('\n')}\n`;
}

function opening(name: string, { width, height }: Layout): readonly string[] {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="The states of ${escaped(name)}">`,
    `<title>The states of ${escaped(name)}</title>`,
    `<style>${style}\n</style>`,
    `<defs><marker id="tip-${escaped(name)}" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z"/></marker></defs>`,
  ];
}

function lineSvg(name: string, { points, arrow }: Line): string {
  const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  return `<path d="${path}"${arrow ? ` marker-end="url(#tip-${escaped(name)})"` : ''}/>`;
}

function labelSvg({ x, y, width, height, messages }: Label): string {
  const top = y + height / 2 - ((messages.length - 1) * letter.height) / 2 + 4;
  return messages
    .map(
      (message, index) =>
        `<text class="said" x="${x + width / 2}" y="${top + index * letter.height}">${escaped(message)}</text>`,
    )
    .join('\n');
}

function stateSvg({ x, y, width, height, name, speaker }: StateBox): string {
  const middle = x + width / 2;
  const who = speaker === 'nobody' ? 'the end' : `${speaker} speaks`;
  return [
    `<g class="${speaker}">`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}"/>`,
    `<text x="${middle}" y="${y + height / 2 - 3}">${escaped(name)}</text>`,
    `<text class="who" x="${middle}" y="${y + height / 2 + 13}">${who}</text>`,
    '</g>',
  ].join('\n');
}

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
