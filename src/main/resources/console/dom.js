// Elements, made of text alone: nothing a guest or a model wrote is ever read as markup.

export const $ = id => document.getElementById(id);

export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'class') element.className = value;
    else if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name in element) element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

// Makes the children of `parent` be `items`, in order, keeping the elements of items that were there before.
export function keyed(parent, items, keyOf, make, update = () => {}) {
  const before = new Map(Array.from(parent.children, child => [child.dataset.key, child]));
  items.forEach((item, index) => {
    const key = String(keyOf(item));
    let element = before.get(key);
    before.delete(key);
    if (!element) {
      element = make(item);
      element.dataset.key = key;
    }
    update(element, item);
    if (parent.children[index] !== element) parent.insertBefore(element, parent.children[index] ?? null);
  });
  before.forEach(element => element.remove());
}

export function phoneNumber(e164) {
  const parts = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(e164 ?? '');
  return parts ? `(${parts[1]}) ${parts[2]}-${parts[3]}` : e164 ?? '';
}
