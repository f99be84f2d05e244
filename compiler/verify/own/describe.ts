/**
 * Turns what the solver found into words.
 *
 * Owns: which rule speaks for an offence, and the places it names. Invariant: every finding names where the value came from or
 * where it went, besides where it went wrong.
 */
import type ts from 'typescript';
import type { RulePage } from '../../rules/rule.ts';
import type { Finding } from '../context.ts';
import type { Builder } from './builder.ts';
import type { Place } from './graph.ts';
import { borrowEscapes } from './rules/borrow-escapes.ts';
import { lostByException as lostByExceptionRule } from './rules/lost-by-exception.ts';
import { lostInGenerator } from './rules/lost-in-generator.ts';
import { movedInLoop } from './rules/moved-in-loop.ts';
import { movedTwice } from './rules/moved-twice.ts';
import { neverUsedUp } from './rules/never-used-up.ts';
import { overwrittenWhileOwned } from './rules/overwritten-while-owned.ts';
import { usedAfterMove } from './rules/used-after-move.ts';
import { usedUpOnSomePaths } from './rules/used-up-on-some-paths.ts';
import { usingMoved } from './rules/using-moved.ts';
import type { Offence } from './solve.ts';

export function describe(b: Builder, offence: Offence): Finding {
  const { node, sites, place } = offence;
  const { name, declared } = labelOf(b, place);
  const gone = [...sites].sort((x, y) => x.pos - y.pos).map((site) => ({ node: site, message: 'given away here' }));
  const origin = [{ node: declared, message: 'comes from here' }];
  const at = (rule: RulePage, message: string, label: string, related: Finding['related'] = origin): Finding => ({
    rule,
    node,
    message,
    label,
    related: related.length > 0 ? related : origin,
  });
  if (sites.includes(node) && ['move', 'speak', 'borrow'].includes(offence.use)) {
    return at(movedInLoop, `${name} is given away again each time round the loop`, 'given away here', origin);
  }
  switch (offence.breach) {
    case 'moved-twice':
      return at(movedTwice, `${name} is given away a second time`, 'given away again here', gone);
    case 'used-after-move': {
      const when = offence.state === 'moved' ? 'after it was given away' : 'though it may have been given away';
      return at(usedAfterMove, `${name} is used ${when}`, 'used here', gone);
    }
    case 'used-up-on-some-paths':
      if (offence.use === 'move')
        return at(usedUpOnSomePaths, `${name} may already be used up`, 'given away here', gone);
      return {
        ...at(usedUpOnSomePaths, `${name} is used up on only some paths`, 'owned from here'),
        node: declared,
        related: [...gone, { node, message: 'still owned on a path that ends here' }],
      };
    case 'never-used-up':
      return {
        ...at(neverUsedUp, `${name} is never used up`, 'owned from here'),
        node: declared,
        related: [{ node, message: 'still owned when this is reached' }],
      };
    case 'lost-by-exception':
      return lostByException(at, offence, name);
    case 'lost-in-generator':
      return at(lostInGenerator, `${name} is lost when the generator is left at this \`yield\``, 'may be left here');
    case 'overwritten-while-owned':
      return at(
        overwrittenWhileOwned,
        `${name} is overwritten while it still holds an owned value`,
        'overwritten here',
      );
    case 'borrow-escapes':
      return at(borrowEscapes, `${name} is only borrowed and cannot be given away`, 'given away here');
    case 'using-moved':
      return at(usingMoved, `${name} is dropped by its \`using\` and cannot be given away`, 'given away here');
  }
}

type Write = (rule: RulePage, message: string, label: string, related?: Finding['related']) => Finding;

/** At what throws; of several, at the first. Besides where the value came from, it points to where it was last seen and to who catches. */
function lostByException(at: Write, { throwers, node, use, catcher }: Offence, name: string): Finding {
  const [first = node] = [...throwers].sort((x, y) => x.pos - y.pos);
  const found = at(lostByExceptionRule, `${name} is lost when this throws`, 'may throw here');
  const last = use === 'leave' || first !== node ? [{ node, message: 'still owned when this is reached' }] : [];
  const further = catcher ? [{ node: catcher, message: 'caught here' }] : [];
  return { ...found, node: first, related: [...(found.related ?? []), ...last, ...further] };
}

function labelOf(b: Builder, place: Place): { readonly name: string; readonly declared: ts.Node } {
  const known = b.labels.get(place.key);
  if (known) return { name: `\`${known.name}\``, declared: known.node };
  const { parent } = place;
  if (!parent) return { name: `\`${place.name}\``, declared: place.root.declared };
  const outer = labelOf(b, parent);
  return { name: `\`${`${outer.name.slice(1, -1)}.${place.property}`.replace(/^\./, '')}\``, declared: outer.declared };
}
