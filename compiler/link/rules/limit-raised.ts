/** A limit above what the process asks for. */
import type { RulePage } from '../../rules/rule.ts';
import { exampleSystem } from '../examples.table.ts';

export const limitRaised: RulePage = {
  code: 'SK4210',
  name: 'limit-raised',
  summary: 'a limit above what the process asks for',
  why: 'a system file may give less than the process asks for, never more: its author said what it needs',
  help: 'raise the limit in the process, or lower it here',
  bad: [exampleSystem('{ "processes": { "server": { "image": "server", "limits": { "memory": "64MiB" } } } }')],
  good: [
    exampleSystem(
      '{ "processes": { "server": { "image": "server" }, "client": { "image": "client", "uses": { "echo": "server.echo" }, "args": { "times": 1 } } }, "main": "client" }',
    ),
  ],
};
