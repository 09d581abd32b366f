'use client';

import { type SubmitEvent, useEffect } from 'react';
import type { AddressProblem } from '@/lib/address/address';
import { changeFilter, type Filter } from '@/lib/legislation/filter';
import { filterParts } from '@/lib/legislation/filter-parts';
import { printFilter } from '@/lib/legislation/filter-print';
import { type FilterNames, filterSentence } from '@/lib/legislation/filter-sentence';
import { compactNumber } from '@/lib/legislation/number';
import { knownNames } from '../filter/filter-choices';
import { FilterPanel } from '../filter/filter-panel';
import type { FirstAnswer } from '../filter/first-answer';
import { SearchField } from '../filter/search-field';
import { useAddressFilter } from '../filter/use-address-filter';
import { ResultList } from '../results/result-list';
import { ExplorerHead, presetsFor } from './explorer-head';
import { ListNotices } from './list-notices';
import { useList } from './use-list';

export type ExplorerProps = {
  city: { slug: string; name: string };
  names: FilterNames;
  first: FirstAnswer;
  /** The filter as the address had it, before what the city does not know was left out. */
  asked: Filter;
  /** What the city does not know. */
  unknown: readonly AddressProblem[];
};

const FORM = 'explorer-form';

export function LiveExplorer({ city, names: firstNames, first, asked, unknown }: ExplorerProps) {
  const path = `/${city.slug}/legislation`;
  const address = useAddressFilter(path);
  const isAsked = printFilter(address.filter) === printFilter(asked);
  const filter = isAsked ? first.filter : address.filter;
  const { go } = address;
  const list = useList(city.slug, filter, first);
  const names = knownNames(list.facets, firstNames);
  const sentence = filterSentence(filter, names);
  useTitle(`${sentence} · ${city.name} · Passage`);

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    const typed = String(new FormData(event.currentTarget).get('q') ?? '').trim();
    if (compactNumber(typed)) return;
    event.preventDefault();
    go(changeFilter(filter, { q: typed || null }), 'push');
    event.currentTarget.hidePopover?.();
  };
  const parts = filterParts(filter, names);
  return (
    <div className="explorer">
      <ExplorerHead
        path={path}
        filter={filter}
        go={go}
        sentence={sentence}
        parts={parts}
        presets={presetsFor(filter.kind, list.facets.kind, !list.leftOut.kind, names.process)}
      />
      <SearchField filter={filter} go={go} form={FORM} />
      <form
        className="filters"
        id={FORM}
        action={path}
        method="get"
        popover="auto"
        aria-label="Filters"
        onSubmit={submit}
      >
        <FilterPanel
          path={path}
          filter={filter}
          facets={list.facets}
          names={names}
          total={list.page.total}
          leftOut={list.leftOut}
          onMore={list.readAll}
          onChange={(change) => go(changeFilter(filter, change), 'push')}
        />
      </form>
      <div className="explorer-results">
        <ListNotices
          problems={isAsked ? [...address.problems, ...unknown] : address.problems}
          error={list.error}
          isOld={list.isOld}
          retry={list.retry}
        />
        <ResultList
          city={{ ...city, process: names.process }}
          path={path}
          filter={filter}
          go={go}
          page={list.page}
          isOld={list.isOld}
          isLoading={list.isLoading}
          sentence={sentence}
          hasFilters={parts.length > 0}
        />
      </div>
    </div>
  );
}

function useTitle(title: string) {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
