/** Contracts as people read them: a page, and a picture of the machine. Pure functions. */
export { type Layout, layOut, type Rectangle } from './layout.ts';
export { contractHtml, contractMarkdown, type DocumentedContract } from './page.ts';
export { machineSvg } from './svg.ts';
