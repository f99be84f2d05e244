/**
 * Whether a system file has the form that its schema says, in plain words.
 *
 * Owns: the sentences. The form itself is `abi/system.schema.json`, which editors use too.
 */
import { Ajv, type ErrorObject } from 'ajv';
import type { SystemFile } from '../../abi/index.ts';
import schema from '../../abi/system.schema.json' with { type: 'json' };
import { nearest } from './nearest.ts';
import { systemForm } from './rules/index.ts';
import type { LinkFinding } from './source.ts';

export interface FormResult {
  readonly system: SystemFile | undefined;
  readonly findings: readonly LinkFinding[];
}

export function checkForm(value: unknown): FormResult {
  const validate = new Ajv({ allErrors: true, verbose: true }).compile<SystemFile>(schema);
  if (validate(value)) return { system: value, findings: [] };
  const errors = (validate.errors ?? []).filter((error) => !isInsideAlternative(error));
  const findings = errors.flatMap(findingOf);
  const places = new Map(findings.map((finding) => [JSON.stringify([finding.path, finding.message]), finding]));
  return { system: undefined, findings: [...places.values()] };
}

/** What an alternative of `anyOf` says of itself; the `anyOf` speaks for all of them. */
const isInsideAlternative = ({ schemaPath, keyword }: ErrorObject): boolean =>
  /\/anyOf\/\d/.test(schemaPath) ||
  keyword === 'propertyNames' ||
  (/definitions\/(image|program)\//.test(schemaPath) === false && keyword === 'if');

function findingOf(error: ErrorObject): readonly LinkFinding[] {
  const path = pathOf(error.instancePath);
  const at = path.at(-1) === undefined ? 'the file' : `\`${path.join('.')}\``;
  const on = 'value' as const;
  switch (error.keyword) {
    case 'additionalProperties': {
      const name = String(error.params.additionalProperty);
      const known = Object.keys(error.parentSchema?.properties ?? {});
      const near = nearest(name, known);
      const hint = near === undefined ? `it has ${known.join(', ')}` : `did you mean \`${near}\`?`;
      return [
        {
          rule: systemForm,
          path: [...path, name],
          on: 'name',
          message: `${at} has no member \`${name}\`: ${hint}`,
          label: 'unknown',
        },
      ];
    }
    case 'required':
      return [
        {
          rule: systemForm,
          path,
          on: 'name',
          message: `${at} must have \`${String(error.params.missingProperty)}\``,
          label: 'incomplete',
        },
      ];
    case 'type':
      return [
        {
          rule: systemForm,
          path,
          on,
          message: `${at} must be ${anA(String(error.params.type))}`,
          label: 'of another type',
        },
      ];
    case 'minProperties':
      return [{ rule: systemForm, path, on, message: `${at} must not be empty` }];
    default:
      return [
        {
          rule: systemForm,
          path: named(path, error),
          on,
          message: `${at}${naming(error)} is not of the form it must have`,
          label: 'of another form',
          ...helpOf(error),
        },
      ];
  }
}

/** An error in a name is shown at the member of that name. */
const named = (path: readonly string[], { propertyName }: ErrorObject): readonly string[] =>
  propertyName === undefined ? path : [...path, propertyName];
const naming = ({ propertyName }: ErrorObject): string =>
  propertyName === undefined ? '' : `: the name \`${propertyName}\``;

function helpOf({ parentSchema, propertyName }: ErrorObject): { readonly help?: string } {
  if (propertyName !== undefined)
    return { help: 'a name begins with a letter and has letters, digits, `-` and `_`, at most 64' };
  const said: unknown = parentSchema?.description;
  return typeof said === 'string' ? { help: said } : {};
}

const anA = (type: string): string => (/^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`);

const pathOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
