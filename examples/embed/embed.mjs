/** A system inside a Node program: boots, talks, kills in mid-conversation, and shuts down with nothing left alive. */
// @ts-check
import { fileURLToPath } from 'node:url';
import { boot } from 'skerry/host';

/** @typedef {import('./contracts.ts').Greeting} Greeting */

const system = await boot(fileURLToPath(new URL('embed.system.json', import.meta.url)));
/** @type {import('skerry/host').HostImp<Greeting>} */
const greeter = system.connect('greeter');

const heard = await greeter.greet({ name: 'embedder' }).receive();
if (heard.message === 'closed') throw new Error(`the greeter ${heard.reason}`);
console.log(heard.text);

const unanswered = heard.next.greet({ name: 'nobody' });
system.kill('greeter');
console.log('the answer is', await unanswered.receive());

console.log('left alive:', await system.shutdown());
