export const 名前 = '漢字とかな 👋' as string; export const other: any = 1;
export const long = { alpha: 'aaaaaaaaaaaaaaaaaaaaaaaa', beta: 'bbbbbbbbbbbbbbbbbbbbbbbbbbbb', gamma: 'cccccccccccccccc', delta: <number>1, end: 'dddddddddddddddddddddddddddd' };
export const hidden = '‮evil​' as string;
