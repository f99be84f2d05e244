export const name: string = 'tools';
export const limit: string = 'none';
