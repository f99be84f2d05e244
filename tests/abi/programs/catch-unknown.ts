// bad
let said = ""; try { throw new TypeError("bad"); } catch (e) { if (e instanceof TypeError) said = e.message; } export const result = said;
