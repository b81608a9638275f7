package com.shopme.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.shared.WorkspaceId;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuditCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void allIntactIsSuccess() {
        var shop = WorkspaceId.next();

        assertThat(report(new Verdict(shop, 7, Optional.empty()))).isZero();

        assertThat(out.toString()).contains("workspace " + shop + ": 7 entries, intact");
    }

    @Test
    void aBrokenChainFailsAndIsNamed() {
        var broken = new Verdict.Broken(Optional.empty(), 8, "entries are missing at the end");

        assertThat(report(new Verdict(Verification.NO_WORKSPACE, 7, Optional.of(broken))))
                .isEqualTo(1);

        assertThat(out.toString()).contains("accounts: BROKEN at entry 8: entries are missing");
    }

    private int report(Verdict verdict) {
        return AuditCommand.report(List.of(verdict), new PrintStream(out));
    }
}
