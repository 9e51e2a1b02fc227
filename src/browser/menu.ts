/** The navigation of a phone lies over the page: who goes out of it with Tab closes it, and sees where they are. */
export function closeWhenLeft(menu: HTMLElement): void {
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    // To nowhere: the window was left, or a finger put down. Its own button opens and closes it.
    if (!(relatedTarget instanceof Element) || menu.contains(relatedTarget)) return;
    if (relatedTarget.matches(`[popovertarget="${menu.id}"]`) || !('popover' in menu) || !menu.matches(':popover-open')) return;
    menu.hidePopover();
  });
}
