/** A wire between two contracts. */
import type { RulePage } from '../../rules/rule.ts';
import { exampleSystem } from '../examples.table.ts';

export const contractMismatch: RulePage = {
  code: 'SK4208',
  name: 'contract-mismatch',
  summary: 'a wire between two contracts, or between versions of one that do not agree',
  why: 'each side would hear messages that its contract does not know',
  help: 'build both sides with one version of the contract, or with versions that agree: `skerry contract diff` tells',
  bad: [
    exampleSystem(
      '{ "processes": { "server": { "image": "other" }, "client": { "image": "client", "uses": { "echo": "server.echo" }, "args": { "times": 1 } } } }',
    ),
  ],
  good: [
    exampleSystem(
      '{ "processes": { "server": { "image": "newer" }, "client": { "image": "client", "uses": { "echo": "server.echo" }, "args": { "times": 1 } } }, "main": "client" }',
    ),
    exampleSystem(
      '{ "processes": { "server": { "image": "server" }, "client": { "image": "client", "uses": { "echo": "server.echo" }, "args": { "times": 1 } } }, "main": "client" }',
    ),
  ],
};
