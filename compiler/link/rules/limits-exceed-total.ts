/** Processes that together may have more than the system. */
import type { RulePage } from '../../rules/rule.ts';
import { exampleSystem } from '../examples.table.ts';

export const limitsExceedTotal: RulePage = {
  code: 'SK4211',
  name: 'limits-exceed-total',
  summary: 'processes that together may have more than the system',
  why: 'the limits of a system are kept by the limits of its processes',
  help: 'lower limits of processes, or raise those of the system',
  bad: [exampleSystem('{ "limits": { "memory": "1MiB" }, "processes": { "server": { "image": "server" } } }')],
  good: [
    exampleSystem(
      '{ "processes": { "server": { "image": "server" }, "client": { "image": "client", "uses": { "echo": "server.echo" }, "args": { "times": 1 } } }, "main": "client" }',
    ),
  ],
};
