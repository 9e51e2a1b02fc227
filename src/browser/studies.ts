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

  let order: { readonly id: string; readonly descending: boolean; readonly label: string } | undefined;
  const sort = (column: number, descending: boolean) => {
    const numbers = headings[column]?.dataset.sort === 'number';
    const sorted = bodies.toSorted((one, other) => {
      const [a, b] = [valueOf(one, column), valueOf(other, column)];
      if (a === '' || b === '') return Number(a === '') - Number(b === '');
      return (numbers ? Number(a) - Number(b) : words.compare(a, b)) * (descending ? -1 : 1);
    });
    table.append(...sorted);
    const { column: id = '' } = headings[column]?.dataset ?? {};
    order = { id, descending, label: headings[column]?.textContent.trim() ?? '' };
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
      keep();
      say();
    });
    heading.replaceChildren(button);
  }

  const say = () => {
    const count = String(bodies.filter(({ hidden }) => !hidden).length);
    const { shown: studies = '%', sorted = '', ascending = '', descending = '' } = part.dataset;
    const said = order ? sorted.replace('%', order.label) + (order.descending ? descending : ascending) : '';
    shown.textContent = studies.replace('%', count) + said;
  };
  const keep = () => {
    const address = new URL(location.href);
    for (const name of ['topic', 'sort', 'desc']) address.searchParams.delete(name);
    if (topic.value) address.searchParams.set('topic', topic.value);
    if (order) address.searchParams.set('sort', order.id);
    if (order?.descending) address.searchParams.set('desc', '1');
    history.replaceState(history.state, '', address);
  };
  const narrow = () => {
    for (const body of bodies) {
      body.hidden = topic.value !== '' && !(body.dataset.topics ?? '').split(' ').includes(topic.value);
    }
    say();
  };
  const asked = new URLSearchParams(location.search);
  const wished = asked.get('topic');
  if (wished && [...topic.options].some((option) => option.value === wished)) topic.value = wished;
  const by = headings.findIndex(({ dataset }) => dataset.sort && dataset.column === asked.get('sort'));
  if (by >= 0) sort(by, asked.has('desc'));
  topic.addEventListener('change', () => {
    keep();
    narrow();
  });
  narrow();
  filter.hidden = false;
}
