/** A system file that is not JSON with comments. */
import type { RulePage } from '../../rules/rule.ts';
import { exampleSystem } from '../examples.table.ts';

export const systemSyntax: RulePage = {
  code: 'SK4201',
  name: 'system-syntax',
  summary: 'a system file that is not JSON with comments',
  why: 'nothing of it can be known before it can be read',
  help: 'mend the JSON at the place shown; comments and trailing commas are allowed',
  bad: [exampleSystem('{ processes: {} }')],
  good: [
    exampleSystem(
      '{ "processes": { "server": { "image": "server" }, "client": { "image": "client", "uses": { "echo": "server.echo" }, "args": { "times": 1 } } }, "main": "client" }',
    ),
  ],
};
