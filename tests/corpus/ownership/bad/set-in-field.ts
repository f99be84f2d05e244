// SK2107: a set in a field of a class
import { EndpointSet, type Exp } from 'skerry';
import type { Echo } from '../contracts.ts';

export class Clients { //~
  readonly set = new EndpointSet<Exp<Echo>>(); //!
}
