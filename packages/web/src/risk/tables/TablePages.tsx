import { TablePage } from './TablePage.tsx';

// Each table is a page of its own: going from one to another starts it anew, with its own cursor and steps back.
export const SecurityRisksPage = () => <TablePage key="securityRisk" of="securityRisk" />;
export const SafetyRisksPage = () => <TablePage key="safetyRisk" of="safetyRisk" />;
export const HazardsPage = () => <TablePage key="hazard" of="hazard" />;
export const SituationsPage = () => <TablePage key="hazardousSituation" of="hazardousSituation" />;
export const ControlsPage = () => <TablePage key="control" of="control" />;
