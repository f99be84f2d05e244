/** All tables of members. */
import { arrayRuns } from './arrays.table.ts';
import { byteRuns } from './bytes.table.ts';
import { collectionRuns } from './collections.table.ts';
import { iterationRuns } from './iteration.table.ts';
import { numberRuns } from './numbers.table.ts';
import { objectRuns } from './objects.table.ts';
import { promiseRuns } from './promises.table.ts';
import type { MemberRuns } from './row.ts';
import { textRuns } from './text.table.ts';

export const memberTables: Readonly<Record<string, MemberRuns>> = {
  'Numbers, symbols and Math': numberRuns,
  'Text and patterns': textRuns,
  Arrays: arrayRuns,
  Bytes: byteRuns,
  'Maps and sets': collectionRuns,
  Iteration: iterationRuns,
  Promises: promiseRuns,
  'Objects, functions, JSON and errors': objectRuns,
};
