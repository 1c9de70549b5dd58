export function discount(list, percent) {
  return Math.round(list * (100 - percent)) / 100;
}

export const order = (items) => items.map((i) => ({ ...i, total: i.qty * i.price }));
