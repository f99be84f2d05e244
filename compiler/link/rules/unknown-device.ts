/** A device that this host does not have. */
import type { RulePage } from '../../rules/rule.ts';
import { exampleSystem } from '../examples.table.ts';

export const unknownDevice: RulePage = {
  code: 'SK4212',
  name: 'unknown-device',
  summary: 'a device that this host does not have',
  why: 'a device is a facility of the host; the host must have it',
  help: 'use a device the host has, or bring one when embedding',
  bad: [exampleSystem('{ "processes": { "watch": { "image": "watch", "devices": { "clock": "clok:" } } } }')],
  good: [
    exampleSystem(
      '{ "processes": { "server": { "image": "server" }, "client": { "image": "client", "uses": { "echo": "server.echo" }, "args": { "times": 1 } } }, "main": "client" }',
    ),
  ],
};
