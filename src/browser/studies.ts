/** The table of studies: sorted by a column, narrowed to a topic. The state stands in the address, so that it can be shared. */

/** Longest first for numbers, from A for words; the same button again turns it round. What is not stated stands last. */
export function studiesTable(part: HTMLElement): void {
  const table = part.querySelector('table');
  const filter = part.querySelector<HTMLElement>('[data-studies-filter]');
  const topic = part.querySelector<HTMLSelectElement>('[data-studies-topic]');
  const shown = part.querySelector<HTMLElement>('[data-studies-shown]');
  if (!table || !filter || !topic || !shown) return;
  const bodies = [...table.tBodies];
  const headings = [...table.querySelectorAll<HTMLElement>('thead th')];
  const words = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const valueOf = (body: HTMLTableSectionElement, column: number) => {
    const cell = body.rows[0]?.cells[column];
    return cell?.dataset.value ?? (headings[column]?.dataset.sort === 'text' ? (cell?.textContent.trim() ?? '') : '');
  };

  const sort = (column: number, descending: boolean) => {
    const numbers = headings[column]?.dataset.sort === 'number';
    const sorted = bodies.toSorted((one, other) => {
      const [a, b] = [valueOf(one, column), valueOf(other, column)];
      if (a === '' || b === '') return Number(a === '') - Number(b === '');
      return (numbers ? Number(a) - Number(b) : words.compare(a, b)) * (descending ? -1 : 1);
    });
    table.append(...sorted);
    for (const [index, heading] of headings.entries()) {
      if (index === column) heading.ariaSort = descending ? 'descending' : 'ascending';
      else heading.ariaSort = null;
    }
  };

  for (const [column, heading] of headings.entries()) {
    const kind = heading.dataset.sort;
    if (!kind) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = heading.textContent.trim();
    button.title = (part.dataset.sortBy ?? '%').replace('%', button.textContent);
    button.addEventListener('click', () => {
      sort(column, heading.ariaSort === null ? kind === 'number' : heading.ariaSort === 'ascending');
    });
    heading.replaceChildren(button);
  }

  const narrow = () => {
    let count = 0;
    for (const body of bodies) {
      body.hidden = topic.value !== '' && !(body.dataset.topics ?? '').split(' ').includes(topic.value);
      if (!body.hidden) count += 1;
    }
    shown.textContent = (part.dataset.shown ?? '%').replace('%', String(count));
  };
  const wished = new URLSearchParams(location.search).get('topic');
  if (wished && [...topic.options].some((option) => option.value === wished)) topic.value = wished;
  topic.addEventListener('change', () => {
    const address = new URL(location.href);
    if (topic.value) address.searchParams.set('topic', topic.value);
    else address.searchParams.delete('topic');
    history.replaceState(history.state, '', address);
    narrow();
  });
  narrow();
  filter.hidden = false;
}
