/** An image that is not there. */
import type { RulePage } from '../../rules/rule.ts';
import { exampleSystem } from '../examples.table.ts';

export const imageMissing: RulePage = {
  code: 'SK4203',
  name: 'image-missing',
  summary: 'an image that is not there',
  why: 'a system is checked whole before any of it runs, so every image must be there to be checked',
  help: 'name a process folder or a `.sip` file, relative to `root`',
  bad: [exampleSystem('{ "processes": { "server": { "image": "srever" } } }')],
  good: [
    exampleSystem(
      '{ "processes": { "server": { "image": "server" }, "client": { "image": "client", "uses": { "echo": "server.echo" }, "args": { "times": 1 } } }, "main": "client" }',
    ),
  ],
};
