package com.shopme.whatsapp;

import com.shopme.conversation.ChannelNumbers;
import com.shopme.conversation.NumberId;
import com.shopme.shared.PhoneNumber;
import com.shopme.shared.WorkspaceId;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The shop's WhatsApp numbers, for the chats that are held on them.
@Service
class NumbersOfChats implements ChannelNumbers {
    private final NumberStore numbers;

    NumbersOfChats(NumberStore numbers) {
        this.numbers = numbers;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PhoneNumber> phoneOf(WorkspaceId workspace, NumberId number) {
        return numbers.find(workspace, number).map(WhatsAppNumber::phone);
    }
}
