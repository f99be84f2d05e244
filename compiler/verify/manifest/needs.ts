/**
 * Reads what a process needs off the type of `main`'s parameter.
 *
 * Owns: the needs and the shape of `args`. Invariant: each member is one end of one contract, always there, or `args`.
 */
import ts from 'typescript';
import type { Need, Shape } from '../../../abi/index.ts';
import { compareNames } from '../../contracts/index.ts';
import type { Finding } from '../context.ts';
import { contractName, contractSymbol, readExchanged } from '../contracts/index.ts';
import { isInLibrary } from '../library-files.ts';
import { brandOf, endpointType, servedContract } from '../library-types.ts';
import { argsNotPlain } from './rules/args-not-plain.ts';
import { notANeed } from './rules/not-a-need.ts';
import { optionalNeed } from './rules/optional-need.ts';

export interface ReadNeeds {
  /** Sorted by name. */
  readonly needs: readonly Need[];
  readonly args: Shape | null;
  readonly findings: readonly Finding[];
}

export function readNeeds(checker: ts.TypeChecker, parameter: ts.ParameterDeclaration): ReadNeeds {
  const type = checker.getTypeAtLocation(parameter);
  const place = parameter.type ?? parameter;
  const findings: Finding[] = [];
  const needs: Need[] = [];
  let args: Shape | null = null;
  if (!isRecord(checker, type)) {
    const text = checker.typeToString(type);
    const message = `the needs of \`main\` are \`${text}\`, which is no list of named needs`;
    return { needs, args, findings: [{ rule: notANeed, node: place, message, label: 'here' }] };
  }
  for (const member of checker.getPropertiesOfType(type)) {
    const node = placeOf(member, place);
    const optional = checkOptional(checker, member, node);
    const memberType = checker.getTypeOfSymbolAtLocation(member, parameter);
    if (optional) findings.push(optional);
    else if (member.name === 'args') {
      const read = readArgs(checker, memberType, node);
      findings.push(...read.findings);
      args = read.shape ?? null;
    } else {
      const need = readNeed(checker, member.name, memberType);
      if (need) needs.push(need);
      else findings.push(noNeed(checker, member, memberType, node));
    }
  }
  return { needs: needs.sort((a, b) => compareNames(a.name, b.name)), args, findings };
}

const placeOf = (member: ts.Symbol, otherwise: ts.Node): ts.Node => {
  const declaration = member.declarations?.[0];
  if (!declaration || isInLibrary(declaration)) return otherwise;
  return ts.getNameOfDeclaration(declaration) ?? declaration;
};

/** Named members and nothing else: no call, no index, no instance, no end of a channel itself. */
function isRecord(checker: ts.TypeChecker, type: ts.Type): boolean {
  if (type.isIntersection()) return type.types.every((part) => isRecord(checker, part));
  if (!(type.flags & ts.TypeFlags.Object) || type.isClass()) return false;
  if (type.getCallSignatures().length + type.getConstructSignatures().length > 0) return false;
  if (checker.isArrayType(type) || checker.isTupleType(type) || checker.getIndexInfosOfType(type).length > 0)
    return false;
  return !checker.getPropertiesOfType(type).some((member) => String(member.escapedName).startsWith('__@'));
}

function checkOptional(checker: ts.TypeChecker, member: ts.Symbol, node: ts.Node): Finding | undefined {
  const type = checker.getTypeOfSymbolAtLocation(member, node);
  const members = type.isUnion() ? type.types : [type];
  const missing = ts.TypeFlags.Undefined | ts.TypeFlags.Null;
  const mayMiss = members.length > 1 && members.some((each) => (each.flags & missing) !== 0);
  if (!(member.flags & ts.SymbolFlags.Optional) && !mayMiss) return undefined;
  return { rule: optionalNeed, node, message: `the need \`${member.name}\` may be missing`, label: 'optional' };
}

function readNeed(checker: ts.TypeChecker, name: string, type: ts.Type): Need | undefined {
  if (type.isUnion() || brandOf(checker, type, 'borrowed')) return undefined;
  const endpoint = endpointType(checker, type);
  if (endpoint) {
    const symbol = contractSymbol(checker, endpoint.contract);
    const kind = endpoint.side === 'Imp' ? 'imp' : 'exp';
    const isOver = brandOf(checker, type, 'owned') === undefined;
    return symbol && !isOver ? { name, kind, contract: contractName(symbol), state: endpoint.state } : undefined;
  }
  const served = servedContract(checker, type);
  const symbol = served && contractSymbol(checker, served.contract);
  return served && symbol ? { name, kind: served.kind, contract: contractName(symbol), state: 'Start' } : undefined;
}

function noNeed(checker: ts.TypeChecker, member: ts.Symbol, type: ts.Type, node: ts.Node): Finding {
  const text = checker.typeToString(type);
  const message = `the need \`${member.name}\` is \`${text}\`, which nobody can give a process`;
  return { rule: notANeed, node, message, label: 'no end of a channel' };
}

function readArgs(
  checker: ts.TypeChecker,
  type: ts.Type,
  node: ts.Node,
): { readonly shape: Shape | undefined; readonly findings: readonly Finding[] } {
  if (isRecord(checker, type) && checker.getPropertiesOfType(type).length === 0) {
    return { shape: { kind: 'record', fields: [] }, findings: [] };
  }
  const { shape, misfits } = readExchanged(checker, type, node, { optional: false, moved: false });
  const findings = misfits.map((misfit): Finding => {
    const help = misfit.help === undefined ? {} : { help: misfit.help };
    return { rule: argsNotPlain, node, message: `\`args${misfit.path}\` is ${misfit.what}`, label: 'here', ...help };
  });
  if (shape && shape.kind !== 'record') {
    const message = `\`args\` is \`${checker.typeToString(type)}\`, which is no record`;
    return { shape: undefined, findings: [{ rule: argsNotPlain, node, message, label: 'here' }] };
  }
  return { shape, findings };
}
