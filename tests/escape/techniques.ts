/** All rows of the escape suite. */
import type { Technique } from './technique.ts';
import { abiObjects } from './techniques/abi.table.ts';
import { codeMaking } from './techniques/code.table.ts';
import { constructors } from './techniques/constructors.table.ts';
import { engineBreaks } from './techniques/engine.table.ts';
import { globalObjects } from './techniques/globals.table.ts';
import { observations } from './techniques/observe.table.ts';
import { protocols } from './techniques/protocols.table.ts';
import { prototypes } from './techniques/prototypes.table.ts';
import { proxies } from './techniques/proxies.table.ts';
import { sources } from './techniques/sources.table.ts';
import { stacks } from './techniques/stacks.table.ts';

export const techniques: readonly Technique[] = [
  ...constructors,
  ...codeMaking,
  ...globalObjects,
  ...prototypes,
  ...protocols,
  ...proxies,
  ...stacks,
  ...sources,
  ...observations,
  ...engineBreaks,
  ...abiObjects,
];
