// 258
const d = new DataView(new ArrayBuffer(2)); d.setUint16(0, 258); export const result = d.getUint16(0);
