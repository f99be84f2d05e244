/** A wire to an offer that does not exist. */
import type { RulePage } from '../../rules/rule.ts';
import { exampleSystem } from '../examples.table.ts';

export const unknownOffer: RulePage = {
  code: 'SK4207',
  name: 'unknown-offer',
  summary: 'a wire to an offer that does not exist',
  why: 'an offer is a need of another process that is a `Listener`; nothing else can be connected to',
  help: 'write `process.need` of a process on this page',
  bad: [
    exampleSystem(
      '{ "processes": { "client": { "image": "client", "uses": { "echo": "server.echo" }, "args": { "times": 1 } } } }',
    ),
  ],
  good: [
    exampleSystem(
      '{ "processes": { "server": { "image": "server" }, "client": { "image": "client", "uses": { "echo": "server.echo" }, "args": { "times": 1 } } }, "main": "client" }',
    ),
  ],
};
