/**
 * The part of `sound` about generic code: what it asks of the types that its type parameters stand for.
 *
 * Owns: which rule speaks for which demand. Input: a typed program whose flows were compared (`flow/`). Output: findings.
 */
import ts from 'typescript';
import type { Finding, VerifyContext } from '../../context.ts';
import { instantiatedByFlow } from '../flow/index.ts';
import { noGenericKeyWrite } from '../flow/rules/no-generic-key-write.ts';
import { noUnsoundFlow } from '../flow/rules/no-unsound-flow.ts';
import { noBlurredTest } from '../narrow/no-blurred-test.ts';
import { boundIn } from './bound.ts';
import { correlatedReads } from './correlated.ts';
import { type Refused, refusedBy } from './demands.ts';
import { keyedReads } from './keyed.ts';
import { mayBeSeenOtherwise } from './seen-otherwise.ts';
import { type ToldApart, toldApart } from './told-apart.ts';

interface Facts {
  readonly missing: readonly ts.Node[];
  readonly keys: readonly Refused[];
  readonly tests: readonly Refused[];
  /** Several keys where one is asked for. */
  readonly several: readonly Refused[];
  readonly told: ToldApart;
}

export function checkGeneric(context: VerifyContext): readonly Finding[] {
  const { checker } = context;
  const { missing, keys, tests, several, told } = context.shared(factsOf);
  const judged = new Set(context.judged);
  const found: readonly Finding[] = [
    ...missing.map((node) => {
      const message = `\`${node.getText()}\` need not be there, and the type of what it reads does not say so`;
      return { rule: noUnsoundFlow, node, message, help: missedHelp };
    }),
    ...keys.map(({ node, type }) => {
      const message =
        type.flags & ts.TypeFlags.Object || type.isUnionOrIntersection()
          ? `\`${checker.typeToString(type)}\` is read by a key here that it need not have`
          : `any \`${checker.typeToString(type)}\` is a key here of something that need not have it`;
      return { rule: noUnsoundFlow, node: spanOf(node), message, help: missedHelp };
    }),
    ...several.map(({ node, type }) => {
      const message = `\`${checker.typeToString(type)}\` may be several keys, and what is read by one is given what belongs to another`;
      return { rule: noGenericKeyWrite, node: spanOf(node), message, help: severalHelp };
    }),
    ...tests.map(({ node, type, question }) => {
      const test = told.tests.get(question);
      const message = `a \`${checker.typeToString(type)}\` may pass the test that tells it from the other members`;
      const related = test ? [{ node: test, message: 'tested here' }] : [];
      return { rule: noBlurredTest, node: spanOf(node), message, related, help: testHelp };
    }),
  ];
  return found.filter(({ node }) => judged.has(node.getSourceFile()));
}

function factsOf(context: VerifyContext): Facts {
  const { checker } = context;
  const { demands, missing } = keyedReads(context);
  const told = toldApart(context);
  const correlated = correlatedReads(context);
  if (demands.length + told.demands.length + correlated.length === 0)
    return { missing, keys: [], tests: [], several: [], told };
  const all = [demands, told.demands, correlated];
  const called = boundIn(context);
  const judge = (places: typeof called) => all.map((asked) => refusedBy(checker, asked, places));
  const byCalls = judge(called);
  const isWhole = !mayBeSeenOtherwise(
    context,
    byCalls.flatMap(({ parameters }) => [...parameters]),
  );
  const [keys, tests, several] = isWhole ? byCalls : judge([...called, ...instantiatedByFlow(context)]);
  return {
    missing,
    keys: keys?.refused ?? [],
    tests: tests?.refused ?? [],
    several: several?.refused ?? [],
    told,
  };
}

/** Of a class its name says enough. */
const spanOf = (node: ts.Node): ts.Node => (ts.isClassLike(node) ? (node.name ?? node) : node);

const missedHelp =
  'say that there may be nothing (`Record<string, X | undefined>`), use a Map, or read lists by a `number`, not by a type parameter';
const severalHelp =
  'pass one key at a time (a `switch` on the key does), or an object that has key and value together and is one of several: `{ [P in K]: { key: P; value: E[P] } }[K]`';
const testHelp = 'put what the type parameter stands for into an object of its own, or pass the members separately';
