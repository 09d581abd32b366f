import { Command } from 'commander';
import type { DescribeCommand } from './command';
import { reportsClose } from './reports-close';
import { reportsList } from './reports-list';

/** `reports list | close`: what readers say is wrong. */
export const reports: DescribeCommand = (handOver) =>
  new Command('reports')
    .description('Read what readers report as wrong, and close it.')
    .addCommand(reportsList(handOver))
    .addCommand(reportsClose(handOver));
