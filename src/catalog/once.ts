/** Keeps what was made for a thing as long as the thing itself: a list of thousands asks for the same again and again. */
export function onceFor<Thing extends object, Made>(make: (thing: Thing) => Made): (thing: Thing) => Made {
  const kept = new WeakMap<Thing, { readonly made: Made }>();
  return (thing) => {
    const known = kept.get(thing);
    if (known) return known.made;
    const made = make(thing);
    kept.set(thing, { made });
    return made;
  };
}
