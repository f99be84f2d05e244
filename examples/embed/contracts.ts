/** What the host and the greeter say to each other. */
import type { Contract, Msg } from 'skerry';

export interface Greeting extends Contract {
  Start: { client: { greet: Msg<{ name: string }, 'Greeting'> } };
  Greeting: { server: { greeting: Msg<{ text: string }, 'Start'> } };
}
