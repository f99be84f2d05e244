// an endpoint that comes in an answer
import type { Imp } from 'skerry';
import type { Echo, Finder } from '../contracts.ts';

export async function find(finder: Imp<Finder>, name: string): Promise<Imp<Echo> | undefined> {
  const answer = await finder.find({ name }).receive();
  switch (answer.message) {
    case 'found':
      return answer.echo;
    case 'missing':
    case 'closed':
      return undefined;
  }
}
