export const 名前 = '漢字とかな 👋' as unknown as number; export const other: any = 1;
export const long = { alpha: 'aaaaaaaaaaaaaaaaaaaaaaaa', beta: 'bbbbbbbbbbbbbbbbbbbbbbbbbbbb', gamma: 'cccccccccccccccc', delta: <number>(1 as unknown), end: 'dddddddddddddddddddddddddddd' };
export const hidden = '‮evil​' as unknown as number;
