/** An editor that extends `skerry/tsconfig.json` checks with the options that the compiler forces. */
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { packageFolder } from '../../../compiler/index.ts';
import { forcedOptions } from '../../../compiler/verify/options.ts';

test('the base project file says what is forced', () => {
  const path = join(packageFolder(), 'tsconfig.process.json');
  const read = ts.readConfigFile(path, ts.sys.readFile);
  expect(read.error).toBeUndefined();
  const { options, errors } = ts.convertCompilerOptionsFromJson(read.config.compilerOptions, packageFolder());
  expect(errors).toEqual([]);
  expect(options).toEqual(forcedOptions);
});
