/** Nothing of a module that is not done yet is read by a module it imports. */
import type { RulePage } from '../../../../rules/rule.ts';

export const noEarlyImport: RulePage = {
  code: 'SK1245',
  name: 'no-early-import',
  summary: 'modules that import each other, and read what the other has not set yet',
  why: 'of two modules that import each other one is evaluated first, when the other has not set anything',
  help: 'move what both need into a third module, or read it in a function that is called later',
  bad: [
    {
      'main.ts':
        "import { doubled } from './doubled.ts';\nexport const unit: number = 2;\nexport const four = doubled;\n",
      'doubled.ts': "import { unit } from './main.ts';\nexport const doubled: number = unit * 2;\n",
    },
    {
      'main.ts': "import { Square } from './square.ts';\nexport class Shape {}\nexport const shape = new Square();\n",
      'square.ts': "import { Shape } from './main.ts';\nexport class Square extends Shape {}\n",
    },
  ],
  good: [
    {
      'main.ts':
        "import { isEven } from './even.ts';\nexport const isOdd = (n: number): boolean => n !== 0 && isEven(n - 1);\nexport const odd = isOdd(3);\n",
      'even.ts':
        "import { isOdd } from './main.ts';\nexport const isEven = (n: number): boolean => n === 0 || isOdd(n - 1);\n",
    },
  ],
};
