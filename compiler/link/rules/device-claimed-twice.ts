/** A device with one owner that two processes claim. */
import type { RulePage } from '../../rules/rule.ts';
import { exampleSystem } from '../examples.table.ts';

export const deviceClaimedTwice: RulePage = {
  code: 'SK4213',
  name: 'device-claimed-twice',
  summary: 'a device with one owner that two processes claim',
  why: 'two owners of a terminal would each get half of what is typed',
  help: 'let one process own it and serve the others',
  bad: [
    exampleSystem(
      '{ "processes": { "a": { "image": "screen", "devices": { "terminal": "terminal:" } }, "b": { "image": "screen", "devices": { "terminal": "terminal:" } } } }',
    ),
  ],
  good: [
    exampleSystem(
      '{ "processes": { "server": { "image": "server" }, "client": { "image": "client", "uses": { "echo": "server.echo" }, "args": { "times": 1 } } }, "main": "client" }',
    ),
  ],
};
