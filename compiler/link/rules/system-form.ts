/** A system file with an unknown or missing member, or a value of another form. */
import type { RulePage } from '../../rules/rule.ts';
import { exampleSystem } from '../examples.table.ts';

export const systemForm: RulePage = {
  code: 'SK4202',
  name: 'system-form',
  summary: 'a system file with an unknown or missing member, or a value of another form',
  why: 'a member that nobody reads is a wish that nobody grants',
  help: 'see the names and forms that a system file has in `abi/system.schema.json`; an editor completes them',
  bad: [exampleSystem('{ "processes": { "server": { "image": "server", "limit": {} } } }')],
  good: [
    exampleSystem(
      '{ "processes": { "server": { "image": "server" }, "client": { "image": "client", "uses": { "echo": "server.echo" }, "args": { "times": 1 } } }, "main": "client" }',
    ),
  ],
};
