/**
 * The contracts of devices as this host serves them, to recognise them in the images of processes.
 *
 * Owns: the comparison. Invariant: a contract that only has the name of a device's is not taken for it: states, speakers,
 * messages and where they lead must be the same, and so for all that it mentions.
 */
import type { ContractTable } from '../abi/index.ts';

/** Each state, who speaks there, and `message>next`. From `abi/devices.ts`; a test compares them. */
const servedContracts: Readonly<Record<string, string>> = {
  TerminalDevice: 'Start client open>Opening; Opening server ready>End refuse>End; End nobody',
  TerminalInput: 'Start client read>Reading; Reading server bytes>Start resized>Start end>End; End nobody',
  TerminalOutput: 'Start client write>Writing writeText>Writing; Writing server written>Start gone>End; End nobody',
  DiskDevice:
    'Start client stat>Stating list>Listing read>Reading write>Changing create>Changing makeDirectory>Changing remove>Changing rename>Changing; Stating server entry>Start failed>Start; Listing server failed>Start entries>Start; Reading server failed>Start data>Start; Changing server failed>Start done>Start',
  ClockDevice: 'Start client now>Telling sleep>Sleeping; Telling server time>Start; Sleeping server woke>Start',
  EntropyDevice: 'Start client take>Taking; Taking server bytes>Start refuse>Start',
  KernelDevice:
    'Start client list>Listing programs>Describing describe>Describing kill>Acting restart>Acting spawn>Spawning shutdown>End; Listing server processes>Start; Describing server described>Start unknown>Start; Acting server done>Start refused>Start; Spawning server refused>Start wants>Granting; Granting client grant>Granted go>Starting cancel>Start; End nobody; Granted server granted>Granting wrong>Granting; Starting server started>Start failed>Start',
  ProcessStatus: 'Start client wait>Waiting; Waiting server ended>End faulted>End killed>End; End nobody',
  EventsDevice: 'Start client next>Waiting; Waiting server event>Start',
};

/** True also for a contract that is no device's of this host: whoever embeds it brought the device and its contract. */
export function sameContract(table: ContractTable): boolean {
  const served = servedContracts[table.name];
  return served === undefined || normal(served) === normal(contractLine(table));
}

/** The contract on one line, without its fields. */
export function contractLine(table: ContractTable): string {
  return table.states
    .map((state) => {
      const said = table.messages.flatMap((message, index) => {
        const next = table.states[state.next[index] ?? -1];
        return next === undefined ? [] : [`${message.name}>${next.name}`];
      });
      return [state.name, state.speaker, ...said].join(' ');
    })
    .join('; ');
}

/** The order of states and messages means nothing. */
function normal(line: string): string {
  const states = line.split('; ').map((state) => {
    const [name = '', speaker = '', ...said] = state.split(' ');
    return [name, speaker, ...said.sort()].join(' ');
  });
  return states.sort().join('; ');
}
