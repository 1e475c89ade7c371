//! Stage 11: the six security layers of the method, each with a few things that can be seen to be done or not.

use serde::{Deserialize, Serialize};

/// The six security layers of the method, customer data first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// Customer data.
    Data,
    /// Shop, site, tools.
    Application,
    /// Computers and accounts.
    Host,
    /// Connections.
    Network,
    /// Rooms and devices.
    Physical,
    /// Building and running it with rules.
    Management,
}

/// How far a layer is looked after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LayerState {
    /// Nothing of it is ticked.
    Open,
    /// Some of it is.
    Partly,
    /// All of it is.
    Done,
}

/// One thing to look after. The name in files is the variant in `snake_case`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is worded in report/words/security")]
pub enum Safeguard {
    DataMinimal,
    DataAccess,
    DataEncrypted,
    DataDeletion,
    AppUpdates,
    AppPayment,
    AppBackup,
    HostUpdates,
    HostAccounts,
    HostTwoStep,
    HostLeavers,
    NetEncrypted,
    NetWifi,
    NetMail,
    RoomScreens,
    RoomPaper,
    RoomDevices,
    RulesWritten,
    RulesTraining,
    RulesContact,
    RulesProcessors,
}

impl Safeguard {
    /// Stable name, as files hold it.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::DataMinimal => "data_minimal",
            Self::DataAccess => "data_access",
            Self::DataEncrypted => "data_encrypted",
            Self::DataDeletion => "data_deletion",
            Self::AppUpdates => "app_updates",
            Self::AppPayment => "app_payment",
            Self::AppBackup => "app_backup",
            Self::HostUpdates => "host_updates",
            Self::HostAccounts => "host_accounts",
            Self::HostTwoStep => "host_two_step",
            Self::HostLeavers => "host_leavers",
            Self::NetEncrypted => "net_encrypted",
            Self::NetWifi => "net_wifi",
            Self::NetMail => "net_mail",
            Self::RoomScreens => "room_screens",
            Self::RoomPaper => "room_paper",
            Self::RoomDevices => "room_devices",
            Self::RulesWritten => "rules_written",
            Self::RulesTraining => "rules_training",
            Self::RulesContact => "rules_contact",
            Self::RulesProcessors => "rules_processors",
        }
    }
}

impl Layer {
    /// All layers in order.
    pub const ALL: [Self; 6] =
        [Self::Data, Self::Application, Self::Host, Self::Network, Self::Physical, Self::Management];

    /// What to look after in it.
    #[must_use]
    pub const fn safeguards(self) -> &'static [Safeguard] {
        use Safeguard as S;
        match self {
            Self::Data => &[S::DataMinimal, S::DataAccess, S::DataEncrypted, S::DataDeletion],
            Self::Application => &[S::AppUpdates, S::AppPayment, S::AppBackup],
            Self::Host => &[S::HostUpdates, S::HostAccounts, S::HostTwoStep, S::HostLeavers],
            Self::Network => &[S::NetEncrypted, S::NetWifi, S::NetMail],
            Self::Physical => &[S::RoomScreens, S::RoomPaper, S::RoomDevices],
            Self::Management => &[S::RulesWritten, S::RulesTraining, S::RulesContact, S::RulesProcessors],
        }
    }

    /// Stable name, part of ids on the page.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Data => "data",
            Self::Application => "application",
            Self::Host => "host",
            Self::Network => "network",
            Self::Physical => "physical",
            Self::Management => "management",
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_safeguard_stands_in_one_layer() {
        let all: Vec<Safeguard> = Layer::ALL.iter().flat_map(|layer| layer.safeguards()).copied().collect();
        assert_eq!(all.len(), 21);
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
    }
}
