import { useDeviceParam } from '../../ui/use-address.ts';
import type { TableKind } from './queries.ts';
import { TablePage } from './TablePage.tsx';

export const SecurityRisksPage = () => <Table of="securityRisk" />;
export const SafetyRisksPage = () => <Table of="safetyRisk" />;
export const HazardsPage = () => <Table of="hazard" />;
export const SituationsPage = () => <Table of="hazardousSituation" />;
export const ControlsPage = () => <Table of="control" />;

/** Each table of each device is a page of its own: going from one to another starts it anew, with its own cursor. */
function Table({ of }: { readonly of: TableKind }) {
  const device = useDeviceParam();
  return <TablePage key={`${device} ${of}`} device={device} of={of} />;
}
