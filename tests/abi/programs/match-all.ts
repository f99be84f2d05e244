// a1,b2
export const result = [..."a1 b2".matchAll(/\w\d/g)].map((m) => m[0]).join();
