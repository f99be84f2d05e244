// a function adds to a set it was lent
import { EndpointSet, type Exp, type Ref, drop } from 'skerry';
import type { Echo } from '../contracts.ts';

type Clients = EndpointSet<Exp<Echo>>;
function welcome(clients: Ref<Clients>, client: Exp<Echo>): number {
  clients.add(client);
  return clients.size;
}
export function f(a: Exp<Echo>, b: Exp<Echo>): number {
  const clients = new EndpointSet<Exp<Echo>>();
  welcome(clients, a);
  const n = welcome(clients, b);
  drop(clients);
  return n;
}
