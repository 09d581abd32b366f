/** At the default of 4, made for spinning disks, either engine unpacks every item's text rather than ask the index. */
export const PLANNING = 'set random_page_cost = 1.1';
