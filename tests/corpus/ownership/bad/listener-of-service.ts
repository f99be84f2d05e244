// SK2102: the listener of a new service is lost
import { type Connector, service } from 'skerry';
import type { Echo } from '../contracts.ts';

export function f(): Connector<Echo> {
  const { connector } = service<Echo>(); //!
  return connector; //~
}
